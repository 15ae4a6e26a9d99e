// How a document worker asks the recogniser about its pages (worker.h says what goes over the socket).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "document/document.h"
#include "pipeline/message.h"

namespace griffier {

// About a whole page, or about what `boxes` or `figures` name.
struct PageQuestion {
    int id = 0;        // the page's number, plus what worker.h says
    double width = 0;  // of the page, pt
    double height = 0;
    std::string kind = {};  // of the boxes: part | line
    std::vector<Box> boxes = {};
    std::string figures = {};  // .layout
};

void ask(int socket, const PageQuestion& question);

// Waits for the answers to all of these. In the order of their numbers, not of who was faster. Throws std::runtime_error where the supervisor is
// gone or answers what was not asked.
std::map<int, Message> answers_to(int socket, std::set<int> open);

// What an answer "page" holds. Throws std::runtime_error where it is not one page.
Page one_page(const Message& answer);

}  // namespace griffier
