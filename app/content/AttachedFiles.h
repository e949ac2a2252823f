// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QStringList>

namespace bantin::content {

/// Names of the files the text carries, each once, in the order of the text.
QStringList attachedFiles(const Document &document);

} // namespace bantin::content
