// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace bantin {

/// The one byte form of everything that is signed: compact UTF-8, keys sorted by code unit (as QJsonObject keeps them),
/// numbers only as integers within ±2^53, a single LF at the end.
QByteArray toCanonicalJson(const QJsonObject &object);

/// Reads an object of at most `maximumBytes`. With strictness: fails with reason "json-invalid" on anything that does
/// not re-serialise to exactly the same bytes, so that two texts can never mean the same signed record.
Result<QJsonObject> fromCanonicalJson(QByteArrayView bytes, qsizetype maximumBytes = 1 << 20);

} // namespace bantin
