// The fields that records of several kinds share: places, sources, names, sections. Field order is the contract's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"
#include "output/json.h"
#include "output/record_json.h"

namespace griffier {

inline constexpr int kPlaceDecimals = 2;  // 1/100 pt
inline constexpr int kConfidenceDecimals = 3;

void put_box(JsonWriter& w, const Box& box);
// "bbox", and for a text document null with "lines" besides: the character grid is ours, not the document's.
void put_place(JsonWriter& w, const Document& document, int page_number, const Box& box);
void put_source(JsonWriter& w, const Document& document, const Provenance& source);
void put_id(JsonWriter& w, const RecordContext& context, const std::string& id);
void put_named(JsonWriter& w, const char* key, const std::optional<Named>& named);
void put_year(JsonWriter& w, const std::optional<int>& year);
void put_section(JsonWriter& w, int section);
void put_strings(JsonWriter& w, const char* key, const std::vector<std::string>& texts);
void put_period(JsonWriter& w, const std::optional<Period>& period);

}  // namespace griffier
