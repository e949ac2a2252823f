// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "ui/editor/TextCounter.h"
#include "ui/models/WritingHabits.h"

#include <QObject>

class QPrinter;

namespace bantin::ui {

class ArticlePane;
class WorkspaceClient;

/// Ties the aids of writing to the workspace: the unit's words and way of writing, the person's text size, paper and PDF of
/// the open article. UI thread.
class WritingDesk final : public QObject
{
    Q_OBJECT
public:
    WritingDesk(WorkspaceClient &client, ArticlePane &article, QObject *parent = nullptr);

Q_SIGNALS:
    void failed(const bantin::Error &error);
    void notice(const QString &sentence);

private:
    void take(const workflow::WritingSettings &settings);
    void forget();
    void print();
    void printOn(QPrinter &printer);
    void askForPdf();
    void choosePdfFile();
    void writePdf(const QString &path);

    WorkspaceClient &m_client;
    ArticlePane &m_article;
    WritingHabits m_habits;
};

} // namespace bantin::ui
