// What a council decided, asked and was promised as JSON: moties, decisions, promises, questions, actions, and what stands at the head of such papers.
#include "output/json_fields.h"
#include "output/names.h"
#include "output/record_json.h"

namespace griffier {
namespace {

void put_vote_count(JsonWriter& w, const std::optional<VoteCount>& count) {
    w.key("vote_count");
    if (!count) {
        w.null();
        return;
    }
    const auto put = [&](const char* key, const std::optional<int>& votes) {
        w.key(key);
        votes ? w.integer(*votes) : w.null();
    };
    w.begin_object();
    put("in_favour", count->in_favour);
    put("against", count->against);
    put("abstained", count->abstained);
    put_strings(w, "parties_for", count->parties_for);
    put_strings(w, "parties_against", count->parties_against);
    w.key("unanimous").boolean(count->unanimous).end_object();
}

void put_people(JsonWriter& w, const char* key, const std::vector<Submitter>& people) {
    w.key(key).begin_array();
    for (const Submitter& s : people) w.begin_object().key("name").string_or_null(s.name).key("party").string_or_null(s.party).end_object();
    w.end_array();
}

void put_grounds(JsonWriter& w, const std::vector<Ground>& grounds) {
    w.key("grounds").begin_array();
    for (const Ground& ground : grounds) w.begin_object().key("verb").string_or_null(ground.verb).key("text").string(ground.text).end_object();
    w.end_array();
}

}  // namespace

std::string motie_json(const RecordContext& context, int index) {
    const Motie& m = context.result.extraction.moties[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, motie_id(index));
    w.key("kind").string(m.kind).key("number").string_or_null(m.number).key("title").string_or_null(m.title).key("date").string_or_null(m.date);
    w.key("meeting").string_or_null(m.meeting);
    put_people(w, "submitters", m.submitters);
    put_strings(w, "considerations", m.considerations);
    w.key("dictum").begin_array();
    for (const DictumPart& part : m.dictum) {
        w.begin_object().key("verb").string(part.verb);
        put_strings(w, "items", part.items);
        w.key("levels").begin_array();
        for (std::size_t i = 0; i < part.items.size(); ++i) w.integer(i < part.levels.size() ? part.levels[i] : 0);
        w.end_array().end_object();
    }
    w.end_array().key("decision").string_or_null(m.decision).key("votes").string_or_null(m.votes).key("status").string_or_null(m.status);
    w.key("subtype").string_or_null(m.subtype).key("agenda_item").string_or_null(m.agenda_item).key("proposal").string_or_null(m.proposal);
    w.key("proposal_number").string_or_null(m.proposal_number).key("portfolio_holder").string_or_null(m.portfolio_holder).key("term").string_or_null(m.term);
    put_grounds(w, m.grounds);
    w.key("changes").begin_array();
    for (const TextChange& change : m.changes) {
        w.begin_object().key("action").string(change.action).key("place").string_or_null(change.place).key("old_text").string_or_null(change.old_text);
        w.key("new_text").string_or_null(change.new_text).end_object();
    }
    w.end_array();
    put_vote_count(w, m.vote_count);
    w.key("same_as").string_or_null(m.same_as < 0 ? "" : motie_id(m.same_as)).key("evidence").string_or_null(m.same_as_evidence);
    put_source(w, context.result.document, m.source);
    return w.end_object().take();
}

std::string decision_json(const RecordContext& context, int index) {
    const Decision& d = context.result.extraction.decisions[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, decision_id(index));
    w.key("kind").string(d.kind).key("part").string_or_null(d.part).key("number").string_or_null(d.number).key("title").string_or_null(d.title);
    w.key("reference").string_or_null(d.reference).key("proposer").string_or_null(d.proposer).key("explanation").string_or_null(d.explanation);
    put_grounds(w, d.grounds);
    w.key("verb").string_or_null(d.verb).key("text").string_or_null(d.text).key("items").begin_array();
    for (const DecisionItem& item : d.items)
        w.begin_object().key("number").string_or_null(item.number).key("level").integer(item.level).key("text").string(item.text).end_object();
    w.end_array().key("outcome").string_or_null(d.outcome).key("date").string_or_null(d.date).key("votes").string_or_null(d.votes);
    put_vote_count(w, d.vote_count);
    w.key("signers").begin_array();
    for (const Signer& one : d.signers) w.begin_object().key("role").string(one.role).key("name").string(one.name).end_object();
    w.end_array();
    put_section(w, d.section);
    put_source(w, context.result.document, d.source);
    return w.end_object().take();
}

std::string commitment_json(const RecordContext& context, int index) {
    const Commitment& c = context.result.extraction.commitments[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, commitment_id(index));
    w.key("number").string_or_null(c.number).key("text").string(c.text).key("portfolio_holder").string_or_null(c.portfolio_holder);
    put_people(w, "asked_by", c.asked_by);
    w.key("date")
        .string_or_null(c.date)
        .key("meeting")
        .string_or_null(c.meeting)
        .key("term")
        .string_or_null(c.term)
        .key("term_date")
        .string_or_null(c.term_date);
    w.key("status").string_or_null(c.status).key("settled").string_or_null(c.settled);
    put_section(w, c.section);
    put_source(w, context.result.document, c.source);
    return w.end_object().take();
}

std::string question_json(const RecordContext& context, int index) {
    const Question& q = context.result.extraction.questions[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, question_id(index));
    w.key("number").string_or_null(q.number).key("question").string(q.question).key("answer").string_or_null(q.answer);
    put_section(w, q.section);
    put_source(w, context.result.document, q.source);
    return w.end_object().take();
}

std::string action_json(const RecordContext& context, int index) {
    const Action& a = context.result.extraction.actions[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, action_id(index));
    w.key("text").string(a.text).key("term").string_or_null(a.term);
    put_period(w, a.period);
    w.key("to_council").boolean(a.to_council);
    put_section(w, a.section);
    put_source(w, context.result.document, a.source);
    return w.end_object().take();
}

std::string announced_json(const RecordContext& context, int index) {
    const Announced& a = context.result.extraction.announced[index];
    JsonWriter w;
    w.begin_object().key("party").string(a.party).key("kind").string(a.kind).key("count").integer(a.count).key("status").string(a.status);
    put_source(w, context.result.document, a.source);
    return w.end_object().take();
}

std::string head_field_json(const RecordContext& context, int index) {
    const HeadField& field = context.result.extraction.head[index];
    JsonWriter w;
    w.begin_object().key("label").string(field.label).key("value").string(field.value).key("date").string_or_null(field.date);
    put_people(w, "people", field.people);
    put_source(w, context.result.document, field.source);
    return w.end_object().take();
}

std::string reference_json(const RecordContext& context, int index) {
    const Reference& r = context.result.extraction.references[index];
    JsonWriter w;
    w.begin_object();
    put_id(w, context, reference_id(index));
    w.key("kind").string(r.kind).key("text").string(r.text).key("number").string_or_null(r.number).key("date").string_or_null(r.date);
    w.key("subject").string_or_null(r.subject).key("status").string_or_null(r.status).key("record").string_or_null(r.record < 0 ? "" : motie_id(r.record));
    w.key("same_as").string_or_null(r.same_as < 0 ? "" : reference_id(r.same_as)).key("evidence").string_or_null(r.same_as_evidence);
    put_section(w, r.section);
    put_source(w, context.result.document, r.source);
    return w.end_object().take();
}

}  // namespace griffier
