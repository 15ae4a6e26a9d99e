// What a check is about, and names of statuses, severities and reasons as the output writes them.
#include "audit/check.h"

namespace griffier {

bool is_held(Status status) { return status == Status::pass || status == Status::pass_rounding || status == Status::warn_rounding; }

void leave_undecided(Check& check, Reason reason, const std::string& why) {
    check.status = Status::not_checkable;
    check.reason = reason;
    check.message += "; not decided: " + why;
    check.expected = check.difference = check.tolerance = std::nullopt;
}

std::set<std::string> figures_of(const Check& check) {
    std::set<std::string> ids;
    for (const Operand& operand : check.operands) ids.insert(operand.id);
    if (check.result) ids.insert(check.result->id);
    return ids;
}

const char* name(Status status) {
    switch (status) {
        case Status::pass:
            return "pass";
        case Status::pass_rounding:
            return "pass_rounding";
        case Status::warn_rounding:
            return "warn_rounding";
        case Status::fail:
            return "fail";
        case Status::flag:
            return "flag";
        case Status::not_checkable:
            return "not_checkable";
    }
    return "";
}

const char* name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::info:
            return "info";
    }
    return "";
}

const char* name(Reason reason) {
    switch (reason) {
        case Reason::none:
            return "";
        case Reason::no_total:
            return "no_total";
        case Reason::missing_operand:
            return "missing_operand";
        case Reason::null_token:
            return "null_token";
        case Reason::ambiguous_sign:
            return "ambiguous_sign";
        case Reason::ambiguous_binding:
            return "ambiguous_binding";
        case Reason::unread_cell:
            return "unread_cell";
        case Reason::not_stated:
            return "not_stated";
    }
    return "";
}

}  // namespace griffier
