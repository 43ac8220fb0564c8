#include "segmenter/furniture_judge.hpp"

#include <algorithm>
#include <utility>

namespace tally::segmenter {
namespace {

class Judge {
 public:
  Judge(const std::vector<Line>& lines, const std::vector<Label>& labels,
        const std::vector<FurnitureMark>& marks)
      : lines_(lines), labels_(labels), marks_(marks), result_(lines.size(), false) {}

  LineSet judge() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const FurnitureMark mark = marks_[i];
      result_[i] = mark == FurnitureMark::kPlain ||
                   (mark == FurnitureMark::kFooter && lines_[i].columns <= kLong / 2);
    }
    mark_menus();
    mark_head();
    find_first_sentence();
    mark_listings();
    mark_tail();
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t size_of(std::size_t i) const { return lines_[i].span.size(); }
  [[nodiscard]] bool spoken(std::size_t i) const { return labels_[i].evidence != Evidence::kNone; }

  /// In a run of lines without a gap most must be of menus; one word among others is text.
  void mark_menus() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin;
      std::size_t menu = 0;
      do {
        menu += marks_[end] == FurnitureMark::kMenu ? 1U : 0U;
        ++end;
      } while (end < lines_.size() && !lines_[end].gap_before);
      for (std::size_t i = begin; menu * 2 >= end - begin && i < end; ++i) {
        if (marks_[i] == FurnitureMark::kMenu) result_[i] = true;
      }
      begin = end;
    }
  }

  /// Before the first line of some length: tiny lines among menu words are of the menu, too.
  void mark_head() {
    std::size_t end = 0;
    std::size_t menu = 0;
    while (end < lines_.size() && lines_[end].columns <= kTiny && !spoken(end)) {
      menu += result_[end] ? 1U : 0U;
      ++end;
    }
    if (menu < 2 || menu * 2 < end) return;
    for (std::size_t i = 0; i < end; ++i) result_[i] = true;
  }

  /// Four listed documents or more in a run, of which most say so.
  void mark_listings() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      if (marks_[begin] != FurnitureMark::kListing) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      std::size_t listed = 0;
      while (end < lines_.size() && !spoken(end) && !lines_[end].terminal &&
             (listed + 3) * 2 >= end - begin) {
        listed += marks_[end] == FurnitureMark::kListing ? 1U : 0U;
        ++end;
      }
      while (end > begin && marks_[end - 1] != FurnitureMark::kListing) --end;
      if (listed >= 4) std::fill(result_.begin() + diff(begin), result_.begin() + diff(end), true);
      begin = std::max(end, begin + 1);
    }
  }

  static std::ptrdiff_t diff(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

  /// From the first line that opens a page's tail: nobody speaks after it, and little of what
  /// follows is prose. A sentence that merely sounds like advertising needs more of its kind.
  void mark_tail() {
    std::size_t all = 0;
    std::size_t prose = 0;
    std::size_t marked = 0;
    std::size_t tail = lines_.size();
    const std::size_t stop = lines_.size() > kTailLines ? lines_.size() - kTailLines : 0;
    for (std::size_t i = lines_.size(); i > stop && !spoken(i - 1); --i) {
      const std::size_t at = i - 1;
      all += size_of(at);
      if (is_prose(at)) prose += size_of(at);
      if (opens_tail(at) && prose * 4 <= all && (!is_prose(at) || marked > 0)) tail = at;
      marked += marks_[at] != FurnitureMark::kNone && !is_prose(at) ? 1U : 0U;
    }
    std::fill(result_.begin() + diff(tail), result_.end(), true);
  }

  [[nodiscard]] bool is_prose(std::size_t i) const {
    const FurnitureMark mark = marks_[i];
    const bool text = mark == FurnitureMark::kNone || mark == FurnitureMark::kPromotion;
    const Line& line = lines_[i];
    return text && !result_[i] && line.terminal && line.columns > kShort && !line.bullet;
  }

  /// No tail begins before it.
  void find_first_sentence() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].terminal || result_[i] || marks_[i] != FurnitureMark::kNone) continue;
      first_sentence_ = i;
      return;
    }
  }

  [[nodiscard]] bool opens_tail(std::size_t i) const {
    if (i < first_sentence_) return false;
    switch (marks_[i]) {
      case FurnitureMark::kHead:
      case FurnitureMark::kPromotion:
        return lines_[i].columns <= kLong;
      case FurnitureMark::kFooter:
        return true;
      case FurnitureMark::kBar:
        return i > 0;
      default:
        return false;
    }
  }

  const std::vector<Line>& lines_;
  const std::vector<Label>& labels_;
  const std::vector<FurnitureMark>& marks_;
  LineSet result_;
  std::size_t first_sentence_ = 0;
};

}  // namespace

LineSet judge_furniture(const std::vector<Line>& lines, const std::vector<Label>& labels,
                        const std::vector<FurnitureMark>& marks) {
  return Judge(lines, labels, marks).judge();
}

}  // namespace tally::segmenter
