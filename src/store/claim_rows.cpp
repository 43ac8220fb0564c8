#include "store/claim_rows.hpp"

#include <cassert>
#include <string_view>

namespace tally::store {
namespace {

using model::Claim;

/// In the order of kNames.
enum Field : std::size_t {
  kClaim,
  kFact,
  kSource,
  kDocument,
  kStart,
  kEnd,
  kLine,
  kQuote,
  kLanguage,
  kSpeaker,
  kSubject,
  kSubjectAssumed,
  kMetric,
  kLow,
  kHigh,
  kUnit,
  kHedge,
  kKind,
  kResolution,
  kUnitWritten,
  kDateStart,
  kDateEnd,
  kYearless,
  kGranularity,
  kDateWritten,
  kValidStart,
  kValidEnd,
  kValidBasis,
  kAssertedStart,
  kAssertedEnd,
  kModality,
  kSuperseded,
  kQualifiers,
  kRule,
  kBefore,
  kAfter,
  kPassage,
  kSentenceStart,
  kSentenceEnd,
};
constexpr std::array<const char*, ClaimReader::kColumns> kNames = {
    "claim_uid",      "fact_uid",
    "source",         "document",
    "start_byte",     "end_byte",
    "line",           "quote",
    "language",       "speaker",
    "subject",        "subject_assumed",
    "metric",         "low",
    "high",           "unit",
    "hedge",          "kind",
    "resolution",     "unit_written",
    "date_start",     "date_end",
    "date_yearless",  "date_granularity",
    "date_written",   "valid_start",
    "valid_end",      "valid_basis",
    "asserted_start", "asserted_end",
    "modality",       "superseded",
    "qualifiers",     "rule",
    "before",         "after",
    "passage",        "sentence_start",
    "sentence_end"};

/// The enumerator of that name; the database holds no other.
template <class Enum>
Enum named(std::string_view name, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (model::name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  assert(false && "unknown name in the database");
  return Enum{};
}

/// Values of one row by field.
class Fields {
 public:
  Fields(const Row& row, const std::array<int, ClaimReader::kColumns>& at) : row_(row), at_(at) {}
  [[nodiscard]] std::string_view text(Field field) const { return row_.text(at_[field]); }
  [[nodiscard]] std::string string(Field field) const { return std::string(text(field)); }
  [[nodiscard]] bool boolean(Field field) const { return text(field) == "t"; }
  [[nodiscard]] std::size_t size(Field field) const {
    return static_cast<std::size_t>(row_.number(at_[field]));
  }
  [[nodiscard]] std::optional<base::Decimal> decimal(Field field) const {
    return decimal_from(text(field));
  }
  [[nodiscard]] model::DayRange days(Field first, Field last) const {
    return {model::day_from_iso(text(first)), model::day_from_iso(text(last))};
  }

 private:
  const Row& row_;
  const std::array<int, ClaimReader::kColumns>& at_;
};

}  // namespace

void add_claim(CopyRows& rows, CopyRows& places, const Claim& claim, const base::Hash& document_uid,
               std::string_view run_uid) {
  const std::size_t row = rows.str().size();
  rows.hash(claim.fact).hash(claim.id);
  rows.day(claim.asserted.first).day(claim.asserted.last);
  rows.day(claim.date.first).day(claim.date.last).day(claim.valid.first).day(claim.valid.last);
  rows.boolean(claim.date_yearless).boolean(claim.subject_assumed).boolean(claim.superseded);
  rows.text(name_of(claim.language)).text(name_of(claim.hedge)).text(name_of(claim.modality));
  rows.text(name_of(claim.kind)).text(name_of(claim.valid_basis));
  rows.text(name_of(claim.date_granularity)).text(claim.unit).text(claim.unit_written);
  rows.decimal(claim.low).decimal(claim.high).decimal(claim.resolution);
  rows.text(claim.source_key).text(claim.quote).text_or_null(claim.metric);
  rows.text_or_null(claim.subject).text_or_null(claim.speaker).text_or_null(claim.date_written);
  claim.qualifiers.empty() ? rows.null() : rows.text(json_text(claim.qualifiers));

  places.hash(claim.fact).hash(claim.id).hash(document_uid).text(run_uid);
  const std::size_t place = places.str().size();
  places.number(static_cast<std::int64_t>(claim.passage));
  for (const std::size_t at : {claim.span.begin, claim.span.end, claim.sentence.begin,
                               claim.sentence.end, std::size_t{claim.line}}) {
    places.number(static_cast<std::int64_t>(at));
  }
  places.text_or_null(claim.rule).text(claim.before).text(claim.after);
  const base::Hash reading =
      base::hash_of_parts({rows.str().substr(row), places.str().substr(place)});
  rows.end_row();
  places.number(static_cast<std::int64_t>(reading.low)).end_row();
}

ClaimReader::ClaimReader(const Row& row) {
  for (std::size_t field = 0; field < kColumns; ++field) {
    at_[field] = row.column(kNames[field]);
    assert(at_[field] >= 0 && "the statement does not select every column of a claim");
  }
}

Claim ClaimReader::read(const Row& row) const {
  const Fields f(row, at_);
  Claim claim;
  claim.id = hash_from(f.text(kClaim));
  claim.fact = hash_from(f.text(kFact));
  claim.source_key = f.string(kSource);
  claim.document = f.string(kDocument);
  claim.span = {f.size(kStart), f.size(kEnd)};
  claim.line = static_cast<std::uint32_t>(f.size(kLine));
  claim.quote = f.string(kQuote);
  claim.language = named(f.text(kLanguage), model::Language::kEn);
  claim.speaker = f.string(kSpeaker);
  claim.subject = f.string(kSubject);
  claim.subject_assumed = f.boolean(kSubjectAssumed);
  claim.metric = f.string(kMetric);
  claim.low = f.decimal(kLow);
  claim.high = f.decimal(kHigh);
  claim.unit = f.string(kUnit);
  claim.hedge = named(f.text(kHedge), model::Hedge::kVague);
  claim.kind = named(f.text(kKind), model::MentionKind::kName);
  claim.resolution = f.decimal(kResolution);
  claim.unit_written = f.string(kUnitWritten);
  claim.date = f.days(kDateStart, kDateEnd);
  claim.date_yearless = f.boolean(kYearless);
  claim.date_granularity = named(f.text(kGranularity), model::Granularity::kCentury);
  claim.date_written = f.string(kDateWritten);
  claim.valid = f.days(kValidStart, kValidEnd);
  claim.valid_basis = named(f.text(kValidBasis), model::ValidBasis::kAssumed);
  claim.asserted = f.days(kAssertedStart, kAssertedEnd);
  claim.modality = named(f.text(kModality), model::Modality::kDenied);
  claim.superseded = f.boolean(kSuperseded);
  claim.qualifiers = json_object(f.text(kQualifiers));
  claim.rule = f.string(kRule);
  claim.before = f.string(kBefore);
  claim.after = f.string(kAfter);
  claim.passage = f.size(kPassage);
  claim.sentence = {f.size(kSentenceStart), f.size(kSentenceEnd)};
  return claim;
}

}  // namespace tally::store
