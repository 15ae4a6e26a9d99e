// Each kind of record as one line of JSON. Field order is the contract's.
#pragma once

#include <map>
#include <string>

#include "output/document_json.h"

namespace griffier {

// What every record needs to be written: the result it belongs to and the keys of all its records.
struct RecordContext {
    const Result& result;
    const std::map<std::string, std::string>& keys;
};

std::string page_json(const Page& page);
std::string section_json(const RecordContext& context, int index);
std::string table_json(const RecordContext& context, int index);
std::string budget_line_json(const RecordContext& context, int index);
std::string indicator_json(const RecordContext& context, int index);
std::string motie_json(const RecordContext& context, int index);
std::string statement_json(const RecordContext& context, int index);
std::string reference_json(const RecordContext& context, int index);
std::string decision_json(const RecordContext& context, int index);
std::string commitment_json(const RecordContext& context, int index);
std::string question_json(const RecordContext& context, int index);
std::string action_json(const RecordContext& context, int index);
std::string announced_json(const RecordContext& context, int index);
std::string head_field_json(const RecordContext& context, int index);
std::string check_json(const Check& check, int index, const std::string& key);
std::string warning_json(const Warning& warning);

}  // namespace griffier
