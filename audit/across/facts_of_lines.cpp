// Identity of budget lines. Names are compared as printed: a doubtful match is no match.
#include "audit/across/facts_of_lines.h"

#include <algorithm>

#include "document/pattern.h"

namespace griffier {
namespace {

// matches "Baten", "Totaal lasten", "Totale baten programma", "Saldo van baten en lasten", "Uitgaven" / not "Lasten wijkteams"
static const Pattern kSideOnly(
    R"((?i)^\W*((geraamd|gerealiseerd)e?\s+)?(totaal\s+|totale\s+)?(baten|lasten|saldo|inkomsten|uitgaven|saldo\s+van\s+baten\s+en\s+lasten|saldo\s+baten\s+en\s+lasten)(\s+programma(\s+\d+)?)?\s*$)");

// Letters and digits of the ASCII range in lower case; other bytes as they are.
std::string bare(const std::string& text) {
    std::string out;
    for (char c : text) {
        bool other = static_cast<unsigned char>(c) >= 0x80;
        if (other || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
            out += c;
        else if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

}  // namespace

Basis comparable(Basis basis) { return basis == Basis::raming ? Basis::begroting : basis; }

const char* word(Side side) {
    switch (side) {
        case Side::baten:
            return "baten";
        case Side::lasten:
            return "lasten";
        case Side::saldo:
            return "saldo";
        case Side::resultaat:
            return "resultaat";
        case Side::reserve_toevoeging:
            return "toevoeging reserves";
        case Side::reserve_onttrekking:
            return "onttrekking reserves";
        case Side::none:
        case Side::other:
            break;
    }
    return "";
}

std::string identity(const Named& named) { return named.number.empty() ? bare(named.name) : named.number; }

bool is_whole(const BudgetLine& line, const Named& named) {
    if (RE2::FullMatch(line.item, kSideOnly)) return true;
    std::string item = bare(line.item), name = bare(named.name);
    for (const std::string& prefix : {std::string(), std::string("p"), std::string("programma"), std::string("doelstelling"), std::string("taakveld")})
        for (const std::string& number : {std::string(), bare(named.number)})
            if (!name.empty() && (item == prefix + number + name || item == name + number)) return true;
    return false;
}

Operand operand_of(const Extraction& extraction, int line, int sign) {
    const BudgetLine& b = extraction.budget_lines[static_cast<std::size_t>(line)];
    return Operand{budget_line_id(line), sign, b.value, false, b.step};
}

void call_it_another_definition(Check& check, int agree, int differ) {
    check.status = Status::flag;
    check.severity = Severity::info;
    check.message +=
        "; the two places may count different things (" + std::to_string(agree) + " of " + std::to_string(agree + differ) + " figures of this series agree)";
}

}  // namespace griffier
