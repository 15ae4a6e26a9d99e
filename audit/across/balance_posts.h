// The posts of a balance by name and year, for the rules that hold other tables against it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audit/figures.h"

namespace griffier {

enum class Post {
    total,              // activa or passiva
    equity,             // eigen vermogen
    result,             // the result of the year, within the equity
    provisions,         // voorzieningen
    long_debt,          // vaste schulden
    short_debt,         // kortlopende schulden
    accrued_liability,  // overlopende passiva
    long_lending,       // verstrekte leningen, langlopende leningen u/g
    long_placing,       // langlopende uitzettingen
    placing,            // uitzettingen < 1 jaar
    cash,               // liquide middelen
    accrued_asset,      // overlopende activa
    land_held,          // niet in exploitatie genomen gronden
    land_developed,     // bouwgronden in exploitatie
};

struct PostValue {
    Decimal value;
    std::vector<const Figure*> parts;  // one where the post has a figure of its own, else the figures below its name
    std::vector<std::string> names;
};

// One balance (which may be printed as two tables, or as one with two sides) at the end of one year.
using YearEnd = std::map<Post, PostValue>;

// By year. Posts that are printed twice with different figures are left out, and so is what has no year.
std::map<int, YearEnd> balance_of(const std::vector<TableFigures>& tables);

}  // namespace griffier
