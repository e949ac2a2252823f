// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Roster.h"

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// Who set the board up, by which decision, and who sits on it. What is not known is left empty. saved() carries the new version
/// of the signed list.
class BoardDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    BoardDialog(WorkspaceClient &client, const Roster &roster, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void saved(const bantin::Roster &roster);

private:
    void build();
    void addSeat(const Board::Seat &seat);
    void removeSeat();
    Board::Seat seatAt(int row) const;
    /// Nothing when the date is written and is none.
    std::optional<Board> board() const;
    void updateButton();
    void save();

    WorkspaceClient &m_client;
    Roster m_roster;
    QLineEdit *m_document;
    QLineEdit *m_founded;
    QLineEdit *m_founder;
    QLineEdit *m_standingBody;
    QTableWidget *m_seats;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
