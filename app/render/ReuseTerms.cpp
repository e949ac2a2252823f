// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ReuseTerms.h"

#include "app/domain/deadline/DeadlineEngine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::render {

QString reuseTerms(const Regulation &regulation, const QDateTime &approvedAt)
{
    QStringList terms;
    const QList<Rule> rules = regulation.rulesOn(DeadlineEngine::localDate(approvedAt));
    for (const Rule &rule : rules) {
        const bool isTold = std::ranges::any_of(rule.carriers, [&rule](const Carrier &carrier) {
            return carrier.kind == Carrier::Kind::Screen && carrier.name == "published-page"_L1
                   && rule.enforcementOf(carrier) != Enforcement::Configure;
        });
        if (isTold)
            terms.append(u"%1 (%2, %3)"_s.arg(rule.sentence.vi, rule.cite, regulation.shortName.vi));
    }
    return terms.join(u' ');
}

} // namespace bantin::render
