// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/board/Board.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Sets down the editorial board in a new signed roster version; former ones are kept. Administrators only ("role-forbids");
/// "board-invalid" (place) for a seat without a name, two heads or chairs, or an account that is not there; "passphrase-expired"
/// (cite), store reasons.
Result<Roster> setBoard(Session &session, const Board &board);

} // namespace bantin::workflow
