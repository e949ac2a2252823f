// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadAudit.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Entries of the audit log as sentences, newest first, a page at a time.
class AuditList final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditList(WorkspaceClient &client, QWidget *parent = nullptr);

    /// The first page of what `query` asks for.
    void show(const store::AuditQuery &query);
    void clear();

Q_SIGNALS:
    /// Only what concerns the same thing as the chosen entry is wanted.
    void subjectChosen(const QString &id, const QString &name);
    void failed(const bantin::Error &error);

private:
    void build();
    void read();
    void append(const workflow::AuditPage &page);
    void chooseSubject();

    WorkspaceClient &m_client;
    store::AuditQuery m_query;
    quint64 m_question = 0; ///< answers to earlier ones are dropped
    QTreeWidget *m_tree;
    QLabel *m_count;
    QPushButton *m_older;
    QPushButton *m_same;
};

} // namespace bantin::ui
