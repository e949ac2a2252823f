// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Id.h"
#include "ui/models/WhenSaved.h"
#include "ui/questions/QuestionStepForm.h"

#include <QObject>

#include <memory>

namespace bantin::ui {

class OfficeCalendar;
class OpenArticle;
class QuestionTab;
class WorkspaceClient;

/// Joins the question in the inspector with the store: reads where it stands whenever the article changes, and takes the
/// steps. UI thread.
class QuestionDesk final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. `language` is the one the regulation is quoted in.
    QuestionDesk(WorkspaceClient &client, OpenArticle &open, QuestionTab &tab, const QString &language,
                 WhenSaved whenSaved, QObject *parent = nullptr);

Q_SIGNALS:
    void failed(const bantin::Error &error);
    void notice(const QString &sentence);

private:
    void read();
    void move(const QuestionStepForm::Move &move);
    void take(const QuestionStepForm::Move &move);
    void print(const QString &letter);

    WorkspaceClient &m_client;
    OpenArticle &m_open;
    QuestionTab &m_tab;
    QString m_language;
    std::shared_ptr<OfficeCalendar> m_calendar; ///< the store thread's
    WhenSaved m_whenSaved;
};

} // namespace bantin::ui
