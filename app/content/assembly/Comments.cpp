// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/Comments.h"

namespace bantin::content::assembly {
namespace {

constexpr qsizetype mostComments = 5000;
constexpr qsizetype longestQuote = 1000;

} // namespace

void Comments::mention(const QString &id)
{
    if (!m_order.contains(id) && m_order.size() < mostComments)
        m_order.append(id);
}

void Comments::beginRange(const QString &id)
{
    mention(id);
    if (m_order.contains(id) && !m_open.contains(id))
        m_open.append(id);
}

void Comments::endRange(const QString &id)
{
    m_open.removeAll(id);
}

void Comments::pass(const QString &text)
{
    if (m_suspended > 0)
        return;
    for (const QString &id : std::as_const(m_open)) {
        QString &quote = m_quotes[id];
        if (quote.size() < longestQuote)
            quote += QStringView(text).left(longestQuote - quote.size());
    }
}

void Comments::add(const QString &id, const ImportedComment &comment)
{
    if (m_comments.size() < mostComments)
        m_comments.insert(id, comment);
}

void Comments::answer(const QString &id, const QString &answered)
{
    m_answers.insert(id, answered);
}

QList<ImportedComment> Comments::take()
{
    QList<ImportedComment> comments;
    QHash<QString, int> places;
    for (const QString &id : std::as_const(m_order)) {
        const auto found = m_comments.constFind(id);
        if (found == m_comments.cend())
            continue;
        ImportedComment comment = *found;
        if (!m_open.contains(id))
            comment.quote = m_quotes.value(id).simplified().normalized(QString::NormalizationForm_C);
        comment.resolved = comment.resolved || m_resolved.contains(id);
        places.insert(id, int(comments.size()));
        comments.append(comment);
    }
    for (auto answer = m_answers.cbegin(); answer != m_answers.cend(); ++answer) {
        if (places.contains(answer.key()))
            comments[places.value(answer.key())].answers = places.value(answer.value(), -1);
    }
    return comments;
}

} // namespace bantin::content::assembly
