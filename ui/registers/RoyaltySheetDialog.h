// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/RoyaltySheets.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// One sheet of royalties: what was published in its period, who is paid for which part, with which coefficient. What is decided
/// is there to be read. Stays open until it is saved.
class RoyaltySheetDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `law` outlives the dialog; nothing in `kept` for a new sheet.
    RoyaltySheetDialog(WorkspaceClient &client, const RoyaltyLaw &law, const std::optional<workflow::KeptSheet> &kept,
                       const QString &language, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved();

private:
    struct Row {
        RoyaltyLine line;
        QTreeWidgetItem *item = nullptr;
        QLineEdit *payee = nullptr;
        QComboBox *part = nullptr;
        QComboBox *genre = nullptr;
        QLineEdit *coefficient = nullptr;
        QComboBox *extra = nullptr;
        QLineEdit *percent = nullptr;
    };

    void build();
    QWidget *buildPeriod();
    QWidget *buildButtons();
    void offerPeriods();
    void readPublished();
    void addChoosers(Row &row);
    void addLine(const RoyaltyLine &line);
    void addPart();
    void removeLine();
    QComboBox *makeChooser(const QString &name);
    RoyaltyLine lineOf(const Row &row) const;
    RoyaltySheet sheet() const;
    void count();
    void save();

    WorkspaceClient &m_client;
    const RoyaltyLaw &m_law;
    std::optional<workflow::KeptSheet> m_kept;
    QString m_language;
    bool m_isEditable = false;
    QList<Row> m_rows;
    QComboBox *m_period;
    QTreeWidget *m_list;
    QLabel *m_total;
    QPushButton *m_take;
    QPushButton *m_part;
    QPushButton *m_remove;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
