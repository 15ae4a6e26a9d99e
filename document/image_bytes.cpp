#include "document/image_bytes.h"

namespace griffier {

bool whole_png(std::string_view bytes) {
    std::size_t at = 8;  // after the signature
    while (at + 12 <= bytes.size()) {
        std::size_t length = 0;
        for (int i = 0; i < 4; ++i) length = length << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
        if (length > bytes.size() - at - 12) return false;
        if (bytes.substr(at + 4, 4) == "IEND") return true;
        at += 12 + length;
    }
    return false;
}

bool whole_jpeg(std::string_view bytes) { return bytes.rfind("\xff\xd9") != std::string_view::npos; }

}  // namespace griffier
