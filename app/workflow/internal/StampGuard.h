// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Regulation.h"

#include <QByteArray>
#include <QStringList>

namespace bantin::workflow {

// What bears a stamp of secrecy (Tuyệt mật, Tối mật, Mật) must never come into the store: "secrecy-stamp-refused".

Result<void> refuseStampedTexts(const QStringList &texts, const Regulation &regulation);
/// Looks into the kinds of file the importers read by themselves (docx, odt, HTML, plain text); others are let through,
/// because nothing of them can be read.
Result<void> refuseStampedFile(const QByteArray &bytes, const Regulation &regulation);

} // namespace bantin::workflow
