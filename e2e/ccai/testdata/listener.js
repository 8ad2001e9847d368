// The listener of the vendor's Custom CRM page, as it is printed there, with its
// two syntax accidents repaired: the placeholder "if (.... //other event types)"
// is left out, and what stood behind it is the "else" of the chain. It checks
// neither origin nor source, and it needs a function log(error, flag) that the
// page does not print. It is here as an independent client of the adapters, and
// not as an example to follow.

// name is the html property of the iframe
const iframeTarget = document.querySelector('iframe[name="target_iframe_adapter"]')

window.addEventListener('message', (e) => {
  try {
    const data = JSON.parse(e.data)
    const type = data.type

    console.log('EventListener: ', JSON.stringify(data))

    if (type === 'CRM_Record_Pop') {
      const recordUrl = data.data.recordUrl
      if (!recordUrl) {
        return
      }
      console.log(`Opening <strong>recordUrl</strong> in iframe <strong>${iframeTarget.getAttribute('name')}</strong>`)
      // changing an iframe target to the record URL pop
      iframeTarget.src = recordUrl
    } else if (type === 'New_Chat') {
      console.log(`<strong>Chat started...</strong>`)
      // handling here for new_chat events
    } else if (type === 'End_Chat') {
      console.log(`<strong>Chat ended...</strong>`)
      // handling here for end_chat events
    } else {
      console.log(JSON.stringify(data))
    }
  } catch (e) {
    log(e, true)
  }
}, false)
