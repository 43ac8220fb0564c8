#include "report/output.hpp"

#include "base/error.hpp"
#include "support/process.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace tally::report {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

TEST(Output, AppearsWholeOrNotAtAll) {
  const test::TemporaryFolder folder;
  const fs::path file = folder.path() / "out.txt";
  {
    Output output(file);
    output.stream() << "half";
    output.flush();
    EXPECT_FALSE(fs::exists(file));
  }
  EXPECT_EQ(files_in(folder.path()), 0U);
  Output output(file);
  output.stream() << std::string(200'000, 'x');
  output.commit();
  EXPECT_EQ(content(file), std::string(200'000, 'x'));
  EXPECT_EQ(files_in(folder.path()), 1U);
}

TEST(Output, WritesThroughALinkAndKeepsIt) {
  const test::TemporaryFolder folder;
  std::ofstream(folder.path() / "real.txt") << "old";
  fs::create_symlink("real.txt", folder.path() / "link.txt");
  Output output(folder.path() / "link.txt");
  output.stream() << "new";
  output.commit();
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.txt"));
  EXPECT_EQ(content(folder.path() / "real.txt"), "new");
}

TEST(Output, RefusesAFolderThatIsNotThere) {
  EXPECT_THROW(Output("/nowhere/at/all.txt"), base::UsageError);
}

TEST(Output, TellsAFullDevice) {
  Output output("/dev/full");
  output.stream() << "x";
  EXPECT_THROW(output.commit(), base::Error);
}

}  // namespace
}  // namespace tally::report
