// What the words beside a value say of its place among other values of its fact: that it is the
// whole ("in total"), a part of one ("of which"), one more besides ("another"), or of a day gone by
// ("at the age of"). Claims go in; compares nothing.
#pragma once

#include "audit/verdict.hpp"

namespace tally::audit {

Scope scope_of(const model::Claim& claim, const ScopeWords& words);

/// The same of a side, which keeps it.
Scope scope_of(const Side& side, const ScopeWords& words);

/// An amount or a count, of which two make a third; no share, rank, score, date or span of time.
bool adds_up(const Side& side);

/// One of the two is told as one more: no other value of the fact, whatever it is.
bool one_more(const Side& a, const Side& b, const ScopeWords& words);

/// One is told as reckoned in another way ("adjusted", "excluding one-off items").
bool of_other_bases(const Side& a, const Side& b, const ScopeWords& words);

/// One is told as a whole or as a part, and the other can be its part or its whole.
bool whole_and_part(const Side& a, const Side& b, const ScopeWords& words);

}  // namespace tally::audit
