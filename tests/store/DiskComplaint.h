// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/Messages.h"
#include "tests/support/FaultyDisk.h"

/// What is wrong with how a fault of the disk is told: it is called one of the disk, a full disk is called full, and there
/// is a sentence for it. "" when nothing is.
template<typename T>
QString complaintAbout(const bantin::Result<T> &done, bantin::testing::FaultyDisk::Failure failure)
{
    using bantin::Fault;
    using Failure = bantin::testing::FaultyDisk::Failure;
    if (done)
        return {};
    const bantin::Error &error = done.error();
    const QString text = QStringLiteral("%1 (%2)").arg(error.reason, error.detail);
    if (error.fault != Fault::Storage && error.fault != Fault::NoSpace)
        return QStringLiteral("calls it something else: ") + text;
    if (failure == Failure::NoSpace && error.fault != Fault::NoSpace)
        return QStringLiteral("does not call it a full disk: ") + text;
    const bool isDescribed = bantin::describedReasons().contains(error.reason);
    return isDescribed ? QString() : QStringLiteral("has no sentence for it: ") + text;
}
