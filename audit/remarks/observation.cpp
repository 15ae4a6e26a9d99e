#include "audit/remarks/observation.h"

#include <limits>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

PlacedCheck observation(const char* rule, Status status, const Provenance& where, std::string message) {
    PlacedCheck placed = placed_check(rule, where);
    placed.check.status = status;
    placed.check.message = std::move(message);
    return placed;
}

PlacedCheck observation(const char* rule, Status status, std::string message) {
    Provenance end;
    end.page = std::numeric_limits<int>::max();
    return observation(rule, status, end, std::move(message));
}

PlacedCheck untried(const char* rule, Reason reason, const Provenance& where, std::string message) {
    PlacedCheck placed = observation(rule, Status::not_checkable, where, std::move(message));
    placed.check.reason = reason;
    return placed;
}

std::optional<Operand> in_section(int section) {
    if (section < 0) return std::nullopt;
    return Operand{section_id(section), 1, std::nullopt, false, 1};
}

std::string shortened(const std::string& text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;                           // not inside a character,
    if (std::size_t space = text.rfind(' ', end); space != std::string::npos && 2 * space > end) end = space;  // and rather not inside a word
    return text.substr(0, end) + "…";
}

}  // namespace griffier
