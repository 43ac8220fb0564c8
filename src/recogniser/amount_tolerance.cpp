#include "recogniser/amount_tolerance.hpp"

#include <optional>

namespace tally::recogniser {
namespace {

using base::Decimal;

/// The same in the unit of `part`; nothing where it is of another dimension.
std::optional<Decimal> in_its_unit(const Part& width, const Part& part, const UnitTable& units) {
  const UnitEntry& of = units[part.unit];
  const UnitEntry& its = units[width.unit];
  if (of.kind == UnitKind::kPercent) return width.low;  // points of it
  if (its.kind == UnitKind::kPercent) return (part.low * width.low).scaled(-2);
  if (!width.has_unit || width.unit == part.unit) {
    const bool shares_scale = width.scale == 0 && width.low < part.low.scaled(-part.scale);
    return shares_scale ? width.low.scaled(part.scale) : width.low;
  }
  if (of.kind != its.kind || of.unit.dimension != its.unit.dimension) return std::nullopt;
  return units.converted(width.low, width.unit, part.unit);
}

}  // namespace

bool take_tolerance(const TokenText& text, std::size_t i, const PartContext& context, Part& part) {
  if (part.low != part.high || part.ordinal) return false;
  const auto read = read_part(text, i, context);
  if (!read || read->low != read->high || read->ordinal) return false;
  const auto width = in_its_unit(*read, part, context.units);
  if (!width || *width <= Decimal(0) || *width >= part.low) return false;
  part.low = part.low - *width;
  part.high = part.high + *width;
  part.hedge = model::Hedge::kRange;
  part.last = read->last;
  part.core.end = read->core.end;
  part.numbers.append(read->numbers);
  return true;
}

}  // namespace tally::recogniser
