// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "app/domain/Roster.h"
#include "app/domain/board/BoardGap.h"
#include "app/domain/board/Task.h"

namespace bantin::messages {

/// "Phó Trưởng ban".
QString postWord(Board::Post post);
/// "Duyệt bài".
QString powerWord(Power power);
/// "Duyệt bài, Ký văn bản trả lời".
QString powerWords(const QList<Power> &powers);
/// "từ 08:00 01/12/2026 đến 08:00 05/12/2026", with when it was revoked.
QString periodWords(const Delegation &delegation);
/// "Đang có hiệu lực", "Chưa bắt đầu", "Đã hết hạn" or "Đã chấm dứt".
QString standingWord(const Delegation &delegation, const QDateTime &now);
/// "TUQ. Trưởng Ban (ủy quyền số 15/GUQ-UBND)": for whom and under which paper a decision was taken.
QString onBehalfOf(const QString &delegator, const QString &document);
/// "Nhiệm vụ 3: Văn bản · Rà soát · đến 08:00 05/12/2026 · Trưởng Ban giao".
QString taskLine(const Task &task, const QString &assignedBy, const QString &about);
/// Names of categories, "; " between; "every category" without any.
QString fieldWords(const QStringList &fields, const Regulation &regulation);

/// "Chặn", "Cảnh báo", "Ghi nhận" or "Cấu hình".
QString enforcementWord(Enforcement enforcement);
/// What one gap is, with what the profile asks for and its cite.
QString gapWords(const BoardGap &gap, const BoardRule &rule);
QStringList boardGapLines(const Board &board, const BoardRule &rule);
/// Founding decision, date, who set it up and the standing body; what nobody knows is said to be unknown.
QStringList foundingLines(const Board &board);
/// The board as lines of text.
QStringList boardLines(const Roster &roster);
/// "Phiên bản 3 · 08:00 20/11/2026 · chữ ký hợp lệ".
QString rosterTitle(const Roster &roster, bool signatureValid);
/// Everybody on the list with roles, field of work and from–to, then the delegations.
QStringList rosterLines(const Roster &roster, const Regulation &regulation);

} // namespace bantin::messages
