// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a profile, as national rules and as a unit's own rules: a value that keeps what its header promises, or a
// reason with a place.
#include "app/domain/regulation/NationalRules.h"
#include "app/domain/regulation/UnitRules.h"

#include <algorithm>

using namespace bantin;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

template<typename T>
bool isRead(const Result<T> &read)
{
    if (!read)
        require(!read.error().reason.isEmpty() && !read.error().arguments.isEmpty());
    return read.ok();
}

void check(const QList<Rule> &rules)
{
    for (const Rule &rule : rules) {
        require(!rule.id.isEmpty() && !rule.sentence.vi.isEmpty() && !rule.sentence.en.isEmpty());
        require(rule.carriers.isEmpty() != rule.notDesk.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    if (const auto regulation = parseRegulation(bytes); isRead(regulation)) {
        check(regulation->rules);
        for (const DeadlineRule &deadline : regulation->deadlines)
            require(regulation->findRule(deadline.ruleId) && (!deadline.limit || deadline.limit->amount > 0));
        require(!regulation->categories.isEmpty() && regulation->deciders.size() == 6);
    }
    if (const auto national = parseNationalRules(bytes); isRead(national))
        check(national->rules);
    if (const auto unit = parseUnitRules(bytes); isRead(unit)) {
        Regulation regulation;
        regulation.id = unit->regulation;
        if (const auto merged = withUnitRules(regulation, *unit); isRead(merged))
            require(merged->rules.size() == unit->added.size());
    }
    return 0;
}
