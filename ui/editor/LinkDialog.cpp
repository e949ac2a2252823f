// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/LinkDialog.h"

#include "ui/editor/DialogButtons.h"
#include "ui/look/Widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

LinkDialog::LinkDialog(const QString &present, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(present, this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"editor.linkDialog"_s);
    setWindowTitle(tr("Link"));
    m_address->setObjectName(u"editor.linkAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setMinimumWidth(360);
    m_problem->setWordWrap(true);
    m_problem->hide();

    QDialogButtonBox *buttons =
        makeDialogButtons(u"link"_s, present.isEmpty() ? tr("&Make the link") : tr("&Change"), tr("Cancel"), this);
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LinkDialog::reject);
    if (!present.isEmpty()) {
        QPushButton *remove = makeButton(u"link.remove"_s, tr("Remove link"), ButtonLook::Plain, buttons);
        buttons->addButton(remove, QDialogButtonBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, this, [this] {
            Q_EMIT linkChosen({});
            QDialog::accept();
        });
    }
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Address"), m_address);
    form->addRow(m_problem);
    form->addRow(buttons);
}

void LinkDialog::accept()
{
    QString address = m_address->text().trimmed();
    if (!address.isEmpty() && !address.startsWith(u'#') && QUrl(address).scheme().isEmpty())
        address = (address.contains(u'@') ? "mailto:"_L1 : "https://"_L1) + address;
    const QUrl url(address, QUrl::StrictMode);
    const QStringList allowed{u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s};
    if (!address.isEmpty() && !address.startsWith(u'#') && (!url.isValid() || !allowed.contains(url.scheme()))) {
        m_problem->setText(tr("This address cannot be published. Use a web address (https://…), an e-mail address or a "
                              "telephone number."));
        m_problem->show();
        return;
    }
    Q_EMIT linkChosen(address);
    QDialog::accept();
}

} // namespace bantin::ui::editor
