// What the audit says of an error made on purpose.
#pragma once

#include "bench/seeding.h"

namespace griffier {

enum class Outcome { found_fail, found_warning, within_rounding, not_checkable, missed };

struct Judged {
    Outcome outcome = Outcome::missed;
    bool named_first = false, diagnosed = false;
    int elsewhere = 0;  // new failures that do not touch what was changed
};

Judged judge(const Reading& base, const Claims& claims, const Seeding& seeding, const Reading& now);

// Whether nothing but the figures of the broken sums themselves ever said that they are sums: no row or column of that name is called a total, no other
// column (row) of the table shows the same sum, and no other table has a part in it. What is wrong there no arithmetic of the document tells.
bool says_nobody_else(const Reading& base, const Claims& claims, const Seeding& seeding);

// Prints what became of the claims that rested on the figures.
void explain(const Reading& base, const Claims& claims, const Seeding& seeding, const Reading& now);

std::string text_of(const Place& place);  // "t3/4/1", "f12"

}  // namespace griffier
