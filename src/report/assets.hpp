// The files of src/report/assets, embedded at build time. C++ names a file and never holds one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tally::report {

struct Asset {
  std::string_view name;  ///< "report.css"
  std::string_view text;
  std::string_view sha256;  ///< of the text, as 64 hexadecimal digits
};

/// All of them, sorted by name.
std::span<const Asset> assets();

/// The file of that name; one that does not exist is our own mistake and asserts.
const Asset& asset(std::string_view name);

/// "'sha256-…'" with the digest in base64, as a Content-Security-Policy names an inline text.
std::string policy_source(const Asset& asset);

}  // namespace tally::report
