// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/ChangeAge.h"
#include "app/domain/agenda/DueDuty.h"
#include "app/messages/Paper.h"
#include "app/base/Error.h"
#include "app/domain/registers/DutyPeriod.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class PaperOutlet;
class WorkspaceClient;

/// What is due for the desk as a whole, how old each category is, and the report of a period with its numbers filled in.
class DutiesPane final : public QWidget
{
    Q_OBJECT
public:
    DutiesPane(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    void refresh();
    void clear();
    /// Reads again and chooses that duty, if it still waits; the list takes the focus.
    void choose(const DueDuty &duty);

Q_SIGNALS:
    void failed(const bantin::Error &error);
    void done(const QString &sentence);
    /// The person wants to settle it: the register, and what an entry of it begins with.
    void registerWanted(const QString &form, const QMap<QString, QString> &values);
    void counted(int duties);

private:
    struct Answer {
        QList<DueDuty> duties;
        QList<ChangeAge> ages;
    };

    void build();
    QWidget *buildReport();
    void take(const Answer &answer);
    void showAges(const QList<ChangeAge> &ages);
    void chooseWanted();
    void showOfficeDays();
    void dealWith();
    enum class Way { Printer, Table };
    void makeReport(Way way);
    const DueDuty *chosen() const;
    QDate today() const;
    void offerPeriods();

    WorkspaceClient &m_client;
    QString m_language;
    QList<DueDuty> m_duties;
    int m_question = 0;
    QString m_wanted; ///< identity of the duty to be chosen when the answer is here
    QLabel *m_note;
    QTreeWidget *m_list;
    QPushButton *m_deal;
    QTreeWidget *m_ages;
    QComboBox *m_period;
    QPushButton *m_print;
    QPushButton *m_export;
    QPushButton *m_sent;
    PaperOutlet *m_outlet;
};

} // namespace bantin::ui
