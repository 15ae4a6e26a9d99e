// Rules that are never not_checkable: what they claim is there only where all that it needs was read. Each is shown by three papers that differ in little:
// with all that it needs; with one input less, of which it says nothing; and, where it is a remark, with nothing odd, of which it says nothing either.
#pragma once

#include <string>
#include <vector>

namespace griffier::test {

struct Silent {
    std::string rule;
    std::string why;       // it is never not_checkable
    std::string expected;  // of the paper with all
    std::string said, said_without;
    bool remark = false;  // holds where it says nothing
    std::string said_in_order = "";
};

std::vector<Silent> silent_in_tables();
std::vector<Silent> silent_across_tables();
std::vector<Silent> silent_in_text();
std::vector<Silent> silent_of_council();
std::vector<Silent> silent_of_papers();  // statute, archive, reading

}  // namespace griffier::test
