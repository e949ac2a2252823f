// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SetBoard.h"

#include "app/base/CanonicalJson.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// As it will be read back, with every account one of this unit.
Result<Board> accepted(const Session &session, Board board)
{
    const auto tidy = [](QString &text) { text = text.simplified().normalized(QString::NormalizationForm_C); };
    for (QString *text : {&board.document, &board.founder, &board.standingBody})
        tidy(*text);
    for (Board::Seat &seat : board.seats) {
        tidy(seat.person);
        tidy(seat.office);
        const bool isOurs = !seat.account.isValid()
                            || std::ranges::count(session.roster.entries, seat.account, &RosterEntry::account) > 0;
        if (!isOurs)
            return Error{
                Fault::InvalidInput, u"board-invalid"_s, Retry::AfterCorrection, {seat.account.toString()}, {}};
    }
    return parseBoard(toCanonicalJson(toJsonObject(board)));
}

} // namespace

Result<Roster> setBoard(Session &session, const Board &board)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto administrator = requireAdministrator(session, u"board-set"_s); !administrator)
        return administrator.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    const auto sound = accepted(session, board);
    if (!sound)
        return sound.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    Roster roster = session.roster;
    roster.board = *sound;
    auto issued = issueRoster(session, roster);
    if (!issued)
        return issued;
    const auto recorded = record(session, AuditAction::BoardChanged, session.workspace.toString(),
                                 {{u"version"_s, issued->version}, {u"seats"_s, sound->seats.size()}});
    if (!recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    session.roster = *issued;
    return issued;
}

} // namespace bantin::workflow
