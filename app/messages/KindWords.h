// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ContentKind.h"
#include "app/domain/DocumentNumber.h"

#include <QString>

namespace bantin::messages {

// Kinds of content and their forms, in the words of the installed translators.

/// "Legal document"
QString kindInWords(ContentKind kind);

/// What is wrong with `number`, as the checks say it.
QString documentNumberInWords(DocumentNumberFault fault, const QString &number);

} // namespace bantin::messages
