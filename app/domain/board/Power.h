// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"

#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// What a member may be entitled to beyond writing: by a role, by a post on the board, or delegated (ủy quyền).
enum class Power {
    Review,          ///< biên tập, kiểm duyệt
    Approve,         ///< duyệt
    Withdraw,        ///< withdraw or correct what is published (gỡ, đính chính)
    Send,            ///< pack and send
    AssignTasks,     ///< phân công nhiệm vụ
    SignAnswers,     ///< sign the unit's answers to citizens
    DecideRoyalties, ///< quyết định mức nhuận bút
};

/// "review", "approve", "withdraw", "send", "assign-tasks", "sign-answers", "decide-royalties".
QString powerName(Power power);
std::optional<Power> powerFromName(QStringView name);
QList<Power> allPowers();

/// Whether one of `powers` is enough for that decision. Returning, declining and passing on belong to reviewing and to
/// approving; submitting and recalling are everybody's own and belong to none.
bool isCovered(DecisionKind kind, const QList<Power> &powers);

} // namespace bantin
