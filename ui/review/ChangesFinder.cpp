// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ChangesFinder.h"

#include "ui/models/WorkspaceClient.h"

#include <QtConcurrentRun>

namespace bantin::ui {

using workflow::CompareBase;

namespace {

struct Found {
    QList<workflow::ComparableState> states;
    std::optional<workflow::Comparison> comparison;
};

/// What one wants to see first is there under its meaning; a revision is only compared with when it is chosen.
bool isUsual(const CompareBase &base)
{
    return base.kind == CompareBase::Kind::LastSeen || base.kind == CompareBase::Kind::LastDecided;
}

Result<Found> read(workflow::Session &session, const ArticleId &article, std::optional<CompareBase> base)
{
    auto states = workflow::comparableStates(session, article);
    if (!states)
        return states.error();
    if (!base && !states->isEmpty() && isUsual(states->first().base))
        base = states->first().base;
    Found found{*std::move(states), std::nullopt};
    if (!base)
        return found;
    auto comparison = workflow::readComparison(session, article, *base);
    if (!comparison)
        return comparison.error();
    found.comparison = *std::move(comparison);
    return found;
}

} // namespace

ChangesFinder::ChangesFinder(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ChangesFinder::~ChangesFinder()
{
    m_stop.request_stop();
}

void ChangesFinder::find(const ArticleId &article, const std::optional<CompareBase> &base)
{
    forget();
    m_client.use([article, base](workflow::Session &session) { return read(session, article, base); })
        .then(this, [this, question = m_question](const Result<Found> &found) {
            if (question != m_question)
                return;
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            Q_EMIT statesFound(found->states);
            if (found->comparison)
                compare(*found->comparison);
            else
                Q_EMIT nothingFound();
        });
}

void ChangesFinder::compare(const workflow::Comparison &comparison)
{
    QtConcurrent::run([comparison, stop = m_stop.get_token()] {
        return content::diffArticles(comparison.before, comparison.after, stop);
    }).then(this, [this, comparison, question = m_question](const content::ArticleDiff &diff) {
        if (question == m_question)
            Q_EMIT changesFound(comparison, diff);
    });
}

void ChangesFinder::forget()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_question;
}

} // namespace bantin::ui
