#include "output/names.h"

namespace griffier {

const char* name(UnitKind unit) {
    switch (unit) {
        case UnitKind::none:
            return "";
        case UnitKind::eur:
            return "eur";
        case UnitKind::percent:
            return "percent";
        case UnitKind::percent_point:
            return "percent_point";
        case UnitKind::count:
            return "count";
        case UnitKind::score:
            return "score";
        case UnitKind::fte:
            return "fte";
        case UnitKind::other:
            return "other";
    }
    return "";
}

const char* name(Side side) {
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
            return "reserve_toevoeging";
        case Side::reserve_onttrekking:
            return "reserve_onttrekking";
        case Side::none:
        case Side::other:
            return "other";
    }
    return "other";
}

const char* name(Basis basis) {
    switch (basis) {
        case Basis::none:
            return "";
        case Basis::begroting:
            return "begroting";
        case Basis::begroting_primitief:
            return "begroting_primitief";
        case Basis::begroting_na_wijziging:
            return "begroting_na_wijziging";
        case Basis::realisatie:
            return "realisatie";
        case Basis::prognose:
            return "prognose";
        case Basis::raming:
            return "raming";
        case Basis::verschil:
            return "verschil";
        case Basis::nieuw_beleid:
            return "nieuw_beleid";
    }
    return "";
}

}  // namespace griffier
