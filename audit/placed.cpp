#include "audit/placed.h"

#include "audit/rules/rules.h"

namespace griffier {

PlacedCheck placed_check(const char* rule, int page, const Box& where) {
    PlacedCheck placed{{}, page, where.y0, where.x0};
    placed.check.rule = rule;
    placed.check.severity = severity_of(rule);
    return placed;
}

PlacedCheck placed_check(const char* rule, const Provenance& where) { return placed_check(rule, where.page, where.box); }

}  // namespace griffier
