// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "app/domain/regulation/Coverage.h"

#include <QMap>
#include <QStringList>

namespace bantin::messages {

/// The heading of a profile's rows, and of those that hold whatever profile a unit follows.
QString coverageTitle(const Regulation &regulation);
QString nationalCoverageTitle();
/// One requirement for a terminal: its state, id, cite and sentence, then a line for each of what carries it, with the tests,
/// or for why it is no desk matter, and for what is not known.
QStringList coverageLines(const CoveredRule &covered);
/// The last line: how many of each.
QString coverageSum(const QMap<CoveredRule::State, int> &counts);

} // namespace bantin::messages
