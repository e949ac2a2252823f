// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/MatchExpression.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

QString toMatchExpression(const QList<SearchTerm> &terms, const QList<QStringList> &expansions)
{
    // Folded words hold letters and digits only, so that nothing in them can end the quotes.
    const auto quoted = [](const QStringList &words) { return u'"' + words.join(u' ') + u'"'; };
    QStringList expressions;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const SearchTerm &term = terms.at(i);
        const QStringList endings = expansions.value(i);
        if (endings.isEmpty()) {
            expressions.append(quoted(term.words));
            continue;
        }
        QStringList alternatives;
        for (const QString &ending : endings)
            alternatives.append(quoted(term.words.first(term.words.size() - 1) << ending));
        expressions.append(u'(' + alternatives.join(u" OR "_s) + u')');
    }
    return expressions.join(u" AND "_s);
}

} // namespace bantin::store
