// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/CompareArticle.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace bantin::ui {

class WorkspaceClient;

/// Finds what changed in an article: reads both states on the store thread and compares them on another, so that no window
/// waits for a long text. Of several questions only the last is answered. UI thread.
class ChangesFinder final : public QObject
{
    Q_OBJECT
public:
    explicit ChangesFinder(WorkspaceClient &client, QObject *parent = nullptr);
    ~ChangesFinder() override;

    /// Since `base`; without one since this account looked at it last, or else since it last decided on it.
    void find(const ArticleId &article, const std::optional<workflow::CompareBase> &base = {});
    /// What is being looked for is not wanted any more.
    void forget();

Q_SIGNALS:
    void statesFound(const QList<bantin::workflow::ComparableState> &states);
    void changesFound(const bantin::workflow::Comparison &comparison, const bantin::content::ArticleDiff &diff);
    /// There is nothing to compare with.
    void nothingFound();
    void failed(const bantin::Error &error);

private:
    void compare(const workflow::Comparison &comparison);

    WorkspaceClient &m_client;
    quint64 m_question = 0;
    std::stop_source m_stop;
};

} // namespace bantin::ui
