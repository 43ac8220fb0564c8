// SubRip and WebVTT files as a list of cue lines: what is shown, when, by whom, on which line of
// the file. Tags and settings are taken off; nothing is joined.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::reader {

struct CueLine {
  std::string text;        ///< without tags; spaces at its ends kept
  std::string speaker;     ///< of a voice tag; empty where none is given
  std::uint32_t line = 0;  ///< in the file, from 1
  std::int64_t begin = 0;  ///< milliseconds
  std::int64_t end = 0;
  bool first = false;  ///< first line of its cue
};

std::vector<CueLine> cue_lines(std::string_view file);

/// What the first line of a WebVTT file says behind its mark ("WEBVTT - A talk"); empty for none.
std::string_view cue_title(std::string_view file);

}  // namespace tally::reader
