// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DiskError.h"

#include <cerrno>
#include <cstring>

namespace bantin::store {

using namespace Qt::StringLiterals;

Error diskError(int systemError, const QString &path)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(systemError));
    // EFBIG is what a person over the file size limit sees instead of a full disk.
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return {Fault::NoSpace, u"disk-full"_s, Retry::Later, {path}, detail};
    return {Fault::Storage, u"disk-unwritable"_s, Retry::Later, {path}, detail};
}

} // namespace bantin::store
