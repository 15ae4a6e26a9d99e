// The web page inside an MHTML file (.mht, .mhtml; RFC 2557), as browsers save it.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

struct MhtmlPage {
    std::string html;     // bytes as the server sent them
    std::string charset;  // of its Content-Type, "" for none
    std::string address;  // where it was saved from, "" for none
};

// The part that the file names as its root, or the first that is a web page. Throws InputError damaged where there is none.
MhtmlPage read_mhtml(std::string_view bytes);

}  // namespace griffier
