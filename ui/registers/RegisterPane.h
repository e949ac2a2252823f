// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/Paper.h"
#include "app/messages/RegisterWords.h"
#include "app/workflow/ReadRegister.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class PaperOutlet;
class WorkspaceClient;

/// One register: its entries, what to look for among them, and what can be done with them.
class RegisterPane final : public QWidget
{
    Q_OBJECT
public:
    RegisterPane(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    void show(const RegisterForm &form);
    void refresh();
    /// The workspace is locked: nothing of it stays here.
    void clear();
    /// Begins an entry with these values.
    void beginEntry(const RegisterEntry::Values &values = {});

Q_SIGNALS:
    void failed(const bantin::Error &error);
    void done(const QString &sentence);
    void entriesChanged();

private:
    struct Answer {
        QList<RegisterEntry> entries;
        QHash<QString, QString> articles;
    };

    void build();
    QWidget *buildFilters();
    void take(const Answer &answer);
    void addRow(const RegisterEntry &entry, const messages::RegisterNames &names);
    void updateButtons();
    const RegisterEntry *chosen() const;
    messages::RegisterNames names() const;
    messages::Paper paper() const;
    void open(const std::optional<RegisterEntry> &entry, const RegisterEntry::Values &values = {});

    WorkspaceClient &m_client;
    QString m_language;
    RegisterForm m_form;
    QList<RegisterEntry> m_entries;
    QHash<QString, QString> m_articles;
    int m_question = 0; ///< answers to earlier ones are not shown
    QLabel *m_name;
    QLabel *m_purpose;
    QLabel *m_count;
    QComboBox *m_shown;
    QLineEdit *m_words;
    QTreeWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_change;
    QPushButton *m_print;
    QPushButton *m_export;
    PaperOutlet *m_outlet;
};

} // namespace bantin::ui
