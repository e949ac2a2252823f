// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"

#include <QByteArray>

/// A manifest as a backup writes it, and the store key it was made under.
struct SoundManifest {
    bantin::SecretBytes key;
    QByteArray bytes;

    SoundManifest();
};
