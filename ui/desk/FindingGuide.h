// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/checks/CheckPlace.h"
#include "app/domain/Check.h"

#include <QObject>

#include <optional>

namespace bantin::ui {

class ArticlePane;
class Inspector;

/// Leads from a finding to the place it is about, in title, lead paragraph, text or form, and redacts personal data there. The
/// text may have moved on since it was checked: it is asked as it stands. UI thread.
class FindingGuide final : public QObject
{
    Q_OBJECT
public:
    FindingGuide(Inspector &inspector, ArticlePane &article, QObject *parent = nullptr);

    /// To the field of that name, wherever it is; empty: to the findings.
    void goToField(const QString &field);

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    void goTo(const Finding &finding);
    void redact(const Finding &finding);
    bool show(const content::checks::CheckPlace &place);
    std::optional<content::checks::CheckPlace> presentPlace(const Finding &finding) const;

    Inspector &m_inspector;
    ArticlePane &m_article;
};

} // namespace bantin::ui
