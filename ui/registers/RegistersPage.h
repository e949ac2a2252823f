// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/DueDuty.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "ui/look/Pane.h"

#include <QMap>
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace bantin::ui {

class Banner;
class DutiesPane;
class RegisterPane;
class RoyaltyPane;
class WorkspaceClient;

/// Sổ theo dõi: what is due for the desk, the registers the unit's regulation asks for, and the royalties.
class RegistersPage final : public QWidget
{
    Q_OBJECT
public:
    /// `language` is the one registers and clauses are told in.
    RegistersPage(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    /// Reads again what is shown.
    void refresh();
    /// What F6 leads to.
    QList<Pane> panes() const;
    /// Chooses a register by its id; nothing happens when the regulation does not ask for it.
    void showRegister(const QString &id);
    /// Shows what is due for the desk, with this chosen.
    void showDuty(const DueDuty &duty);

Q_SIGNALS:
    /// How many duties wait for the desk.
    void dutiesCounted(int duties);

private:
    void build();
    void fill();
    void readCounts();
    void showCounts(const QMap<QString, int> &open);
    void showChosen();
    void settle(const QString &form, const QMap<QString, QString> &values);
    void addItem(const QString &name, const QString &purpose);
    void clear();
    template<typename Pane>
    void connectPane(Pane *pane);

    WorkspaceClient &m_client;
    QString m_language;
    QList<RegisterForm> m_forms; ///< of the regulation, in the order of the list
    Banner *m_banner;
    QListWidget *m_list;
    QStackedWidget *m_panes;
    DutiesPane *m_duties;
    RegisterPane *m_register;
    RoyaltyPane *m_royalty;
};

} // namespace bantin::ui
