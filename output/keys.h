// Keys: what a record is called for good. A short hash of kind, page, rounded place and label, so that a better version of
// griffier gives the same key to the same thing on the page; waivers and links hold on to them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/check.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// 12 hex digits.
std::string short_hash(std::string_view text);

// Gives each text a key of its own: the second of the same text ends in "-2".
class UniqueKeys {
public:
    std::string operator()(std::string key);

private:
    std::map<std::string, int> seen_;
};

// 12 hex digits. Places are rounded to 12 pt; labels are folded.
std::string place_key(std::string_view kind, int page, const Box& box, std::string_view label);

// The key of every record of a document, by id: "t3", "t3/1/2", "b12", "i3", "i3/0", "m1", "f7", "s4", "r2". Two records that would
// share a key are told apart by "-2", "-3" in reading order.
std::map<std::string, std::string> record_keys(const Document& document, const Extraction& extraction);

// The keys of checks, same index: rule and the keys of operands and result; without operands also the place, and of running text the message. So a
// key does not hang on which other checks a page has: only the same claim twice at one place is told apart by "-2".
std::vector<std::string> check_keys(const std::vector<Check>& checks, const std::map<std::string, std::string>& keys);

}  // namespace griffier
