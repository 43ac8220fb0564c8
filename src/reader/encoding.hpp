// Bytes of a text file to UTF-8: by mark (UTF-8, UTF-16), else as they are where they are valid,
// else by detection (GB18030, Big5). Refuses binary files; repairs nothing.
#pragma once

#include "reader/context.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tally::reader {

struct Decoded {
  std::string text;      ///< UTF-8; a UTF-8 byte order mark is kept, so that offsets stay
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5" or as declared
};

/// `declared` is the charset that the document names for itself; it is heard only where the bytes
/// are not valid UTF-8. Empty, with a diagnostic, for bytes that are no text: binary-file,
/// bad-utf8 (first fault with line, column and byte), bad-encoding.
std::optional<Decoded> decode(std::string bytes, std::string_view declared, const Context& context);

}  // namespace tally::reader
