// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Id.h"
#include "ui/models/WhenSaved.h"

#include <QObject>

namespace bantin::ui {

class Inspector;
class OpenArticle;
class PrivateDesk;
class QuestionDesk;
class WorkspaceClient;

/// What belongs to the open article because of what it is, beyond its text and fields: who asked, the steps of a question, the
/// other language. UI thread.
class KindDesk final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. `language` is the one the regulation is quoted in.
    KindDesk(WorkspaceClient &client, OpenArticle &open, Inspector &inspector, const QString &language,
             const WhenSaved &whenSaved, QObject *parent = nullptr);

    /// Writes what is not written yet.
    void flush();

Q_SIGNALS:
    void articleRequested(const bantin::ArticleId &article);
    void failed(const bantin::Error &error);
    void notice(const QString &sentence);

private:
    PrivateDesk *m_private;
    QuestionDesk *m_questions;
};

} // namespace bantin::ui
